/** The settings of a run as records, and the loader that reads them. */
package io.labelcraft.config;
