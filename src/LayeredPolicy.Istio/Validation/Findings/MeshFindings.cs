namespace LayeredPolicy.Istio.Validation;

/// <summary>The findings that go beyond what the engines say.</summary>
internal static class MeshFindings
{
    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<IMeshFinding> All { get; } =
    [
        new AlternativeRulesFinding(),
        new PlaintextAllowedFinding(),
        new UnreadPolicyFinding(),
        new MissingWaypointFinding(),
        new HttpRuleOnTcpPortFinding(),
        new ZtunnelFinding(),
        new UnheldPrincipalFinding(),
        new ValueFormFinding(),
        new PeerAuthenticationFinding(),
        new VersionGateFinding(),
        new WeakeningAnnotationFinding(),
        new RegistryOnlyFinding(),
    ];
}
