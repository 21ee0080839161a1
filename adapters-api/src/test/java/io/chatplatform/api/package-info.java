/// The API channel against a system that is played.
@NullMarked
package io.chatplatform.api;

import org.jspecify.annotations.NullMarked;
