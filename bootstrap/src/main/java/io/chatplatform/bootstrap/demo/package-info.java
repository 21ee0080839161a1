/// Demo tenants with believable chats, and the simulator.
@NullMarked
package io.chatplatform.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
