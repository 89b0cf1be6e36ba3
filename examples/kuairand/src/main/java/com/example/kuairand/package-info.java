/** The feedback log of KuaiRand-Pure, described for LabelCraft. */
package com.example.kuairand;
