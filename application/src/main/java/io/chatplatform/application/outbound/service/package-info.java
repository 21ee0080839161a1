/// What agents send: sent once, in order: how it is done.
@NullMarked
package io.chatplatform.application.outbound.service;

import org.jspecify.annotations.NullMarked;
