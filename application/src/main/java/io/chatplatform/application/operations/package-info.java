/// Running the platform: its own words.
@NullMarked
package io.chatplatform.application.operations;

import org.jspecify.annotations.NullMarked;
