/// Meta's side, for demonstrations and tests: a Graph API that accepts messages, phones that
/// customers write on, and the webhooks that follow. Nothing in production depends on it.
@NullMarked
package io.chatplatform.meta.simulator;

import org.jspecify.annotations.NullMarked;
