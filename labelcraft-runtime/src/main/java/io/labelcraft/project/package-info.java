/** New projects: what the columns of a log may be, and the files that a project begins with. */
package io.labelcraft.project;
