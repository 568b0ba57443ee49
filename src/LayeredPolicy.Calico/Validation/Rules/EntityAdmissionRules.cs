using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the custom resource definitions demand of the source or destination of a rule beyond its shape.</summary>
internal static class EntityAdmissionRules
{
    public static AdmissionRule ServicesExcludeNamespaceSelector { get; } = new(
        "services-exclude-namespace-selector",
        "A side with services has no namespaceSelector.",
        entity => !entity.Has("services") || entity["namespaceSelector"].Size == 0,
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule ServicesExcludeServiceAccounts { get; } = new(
        "services-exclude-service-accounts",
        "A side with services has no serviceAccounts, not even empty ones.",
        entity => !entity.Has("services") || !entity.Has("serviceAccounts"),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule ServicesNeedName { get; } = new(
        "services-need-name",
        "Services are named.",
        entity => !entity.Has("services") ? true : !entity["services"].Has("name") ? null : entity["services"]["name"].Size > 0,
        AdmissionErrorType.FieldValueRequired);

    public static AdmissionRule ServicesExcludeSelectors { get; } = new(
        "services-exclude-selectors",
        "A side with services has neither selector nor notSelector.",
        entity => !entity.Has("services") || (entity["selector"].Size == 0 && entity["notSelector"].Size == 0),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule ServicesExcludeNets { get; } = new(
        "services-exclude-nets",
        "A side with services has neither nets nor notNets.",
        entity => !entity.Has("services") || (entity["nets"].Size == 0 && entity["notNets"].Size == 0),
        AdmissionErrorType.FieldValueForbidden);
}
