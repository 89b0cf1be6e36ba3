/** What every run of the nightly job came to, and that no two of them are at work at once. */
package io.labelcraft.ledger;
