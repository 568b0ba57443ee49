using FluentValidation;
using FluentValidation.Results;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Ties rules of FluentValidation to rules of Calico's client.</summary>
internal static class ValidatorExtensions
{
    /// <summary>Names the field by its JSON name.</summary>
    public static IRuleBuilderInitial<T, TValue> Named<T, TValue>(this IRuleBuilderInitial<T, TValue> field, string json) =>
        field.Configure(rule => rule.PropertyName = json);

    /// <summary>Names the list by its JSON name.</summary>
    public static IRuleBuilderInitialCollection<T, TItem> Named<T, TItem>(this IRuleBuilderInitialCollection<T, TItem> list, string json) =>
        list.Configure(rule => rule.PropertyName = json);

    /// <summary>The value must satisfy the test of a client rule. An absent or empty text passes, as it does for the client.</summary>
    public static IRuleBuilderOptions<T, string?> Obeys<T>(this IRuleBuilder<T, string?> field, ClientRule rule, Func<string, bool> test) =>
        field.Must(text => string.IsNullOrEmpty(text) || test(text)).As(rule);

    /// <summary>Reports a broken rule under the id and in the words of a client rule.</summary>
    public static IRuleBuilderOptions<T, TValue> As<T, TValue>(this IRuleBuilderOptions<T, TValue> options, ClientRule rule) =>
        options.WithErrorCode(rule.Descriptor.Id).WithMessage(rule.Descriptor.Title + ": '{PropertyValue}'").WithState(_ => rule);

    /// <summary>Reports a broken rule at a path below the value at hand.</summary>
    /// <param name="context">Where the validator stands.</param>
    /// <param name="below">The path from there; empty for the value itself.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="found">What was found, or null when the title of the rule says it all.</param>
    public static void Report<T>(this ValidationContext<T> context, string below, ClientRule rule, string? found = null)
    {
        string at = context.PropertyPath ?? "";
        string path = at.Length == 0 || below.Length == 0 ? at + below : $"{at}.{below}";
        string message = found is null ? rule.Descriptor.Title : $"{rule.Descriptor.Title}: {found}";
        context.AddFailure(new ValidationFailure(path, message) { ErrorCode = rule.Descriptor.Id, CustomState = rule });
    }
}
