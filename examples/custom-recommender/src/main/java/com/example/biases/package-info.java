/** A recommender of one's own, and a log to try it on. */
package com.example.biases;
