/** The page that shows an evaluation. */
package io.labelcraft.report;
