/** One whole run: from settings and a feedback log to a folder of files. */
package io.labelcraft.run;
