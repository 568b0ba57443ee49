using FluentValidation;
using FluentValidation.Results;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Ties the API server's verdict to rules of FluentValidation.</summary>
internal static class ServerRules
{
    /// <summary>The API server takes the object. Each of its errors is a failure at the field, under our id.</summary>
    /// <param name="rule">The rule to build.</param>
    /// <param name="judge">Gives the verdict.</param>
    public static IRuleBuilderOptionsConditions<T, TObject> MustBeAdmitted<T, TObject>(this IRuleBuilder<T, TObject> rule, Func<TObject, AdmissionVerdict> judge) =>
        rule.Custom((value, context) =>
        {
            string at = context.PropertyPath ?? "";
            foreach (ServerFault fault in ServerFault.Of(judge(value)))
            {
                string path = at.Length == 0 || fault.Path.Length == 0 ? at + fault.Path : $"{at}.{fault.Path}";
                context.AddFailure(new ValidationFailure(path, fault.Message) { ErrorCode = fault.Descriptor.Id, CustomState = fault.Error });
            }
        });
}
