/** A page of HTML that needs nothing else: text, tables and charts. */
package io.labelcraft.page;
