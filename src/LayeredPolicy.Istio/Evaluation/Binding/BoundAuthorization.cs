using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// One authorization policy with its rules as each kind of chain enforces them. Rules do not depend on whom the policy reaches, so a
/// policy is bound once.
/// </summary>
/// <param name="Action">What the policy does with a match.</param>
/// <param name="Provider">The external provider that a CUSTOM policy asks; empty for other actions.</param>
/// <param name="Http">Its rules on HTTP chains.</param>
/// <param name="Tcp">Its rules on TCP chains.</param>
/// <param name="Ztunnel">Its rules at ztunnel; none for actions that ztunnel does not know.</param>
internal sealed record BoundAuthorization(
    PolicyAction Action, string Provider, ImmutableArray<Rule> Http, ImmutableArray<Rule> Tcp, ImmutableArray<Rule> Ztunnel);
