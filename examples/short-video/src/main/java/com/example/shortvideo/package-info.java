/** A short-video platform's feedback log, described for LabelCraft. */
package com.example.shortvideo;
