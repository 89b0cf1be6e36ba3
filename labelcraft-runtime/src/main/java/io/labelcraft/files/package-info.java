/** Files and folders that survive crashes and several processes. */
package io.labelcraft.files;
