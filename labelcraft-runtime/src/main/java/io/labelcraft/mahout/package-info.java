/** Labels as preferences of Mahout's Taste, and recommenders made of them. */
package io.labelcraft.mahout;
