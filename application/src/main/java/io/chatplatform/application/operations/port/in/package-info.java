/// Running the platform: what may be asked.
@NullMarked
package io.chatplatform.application.operations.port.in;

import org.jspecify.annotations.NullMarked;
