/** What operators see of the nightly job: metrics and a status page. */
package io.labelcraft.monitor;
