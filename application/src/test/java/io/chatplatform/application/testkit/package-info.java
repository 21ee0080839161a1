/// The contracts of the outbound ports: whoever implements a port passes its contract.
@NullMarked
package io.chatplatform.application.testkit;

import org.jspecify.annotations.NullMarked;
