/** What a user writes on the class of a feedback log: its columns, and the objectives that labels shall serve. */
package io.labelcraft.annotations;
