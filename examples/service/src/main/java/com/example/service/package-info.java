/** Serves recommendations over HTTP while the nightly job replaces the labels. */
package com.example.service;
