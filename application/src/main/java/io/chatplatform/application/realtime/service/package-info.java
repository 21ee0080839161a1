/// Telling clients what changed: how it is done.
@NullMarked
package io.chatplatform.application.realtime.service;

import org.jspecify.annotations.NullMarked;
