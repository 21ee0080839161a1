/// A tenant's team: what may be asked.
@NullMarked
package io.chatplatform.application.team.port.in;

import org.jspecify.annotations.NullMarked;
