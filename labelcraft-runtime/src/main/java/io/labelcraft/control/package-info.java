/** What any comparison has to hold its own against: orders that need no learning, and the best mix of fixed labels. */
package io.labelcraft.control;
