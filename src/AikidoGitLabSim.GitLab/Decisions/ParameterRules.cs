using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Are the parameters what the route declares? All errors are told at once, in order of declaration.</summary>
public static class ParameterRules
{
    /// <summary>Validates all parameters and reports every error at once, as Grape does.</summary>
    public static Rule Valid { get; } = new("parameters.valid", "ruby-grape/grape v2.0.0 lib/grape/validations", Validate);

    private static Ruling Validate(DecisionContext request)
    {
        if (request.Policy.Parameters.IsEmpty)
            return default;

        var version = request.World.Edition.Version;
        var values = new Dictionary<string, object?>();
        List<string>? errors = null;
        foreach (var spec in request.Policy.Parameters)
        {
            if (!spec.Exists.Holds(version))
                continue;
            foreach (var error in Check(spec, request.Parameters, version, values))
                (errors ??= []).Add($"{spec.Name} {error}");
        }

        return errors is null
            ? Ruling.Found(request.Findings with { Arguments = new Arguments(values) })
            : new Refusal(RefusalKind.InvalidParameter, string.Join(", ", errors), "Correct the parameters named in the error");
    }

    private static IEnumerable<string> Check(ParameterSpec spec, RawParameters raw, GitLabVersion version,
        Dictionary<string, object?> values)
    {
        var required = spec.IsRequired(version);
        return raw.Has(spec.Name) ? CheckGiven(spec, raw, version, values, required) : required ? Missing(spec) : [];
    }

    private static IEnumerable<string> Missing(ParameterSpec spec)
    {
        yield return "is missing";
        if (spec.NotBlank)
            yield return "is empty";
        if (spec.Values is not null)
            yield return "does not have a valid value";
    }

    private static IEnumerable<string> CheckGiven(
        ParameterSpec spec, RawParameters raw, GitLabVersion version, Dictionary<string, object?> values, bool required)
    {
        if (!Coercion.Try(spec.Type, raw[spec.Name], out var value))
            yield return "is invalid";
        else
            values[spec.Name] = value;

        if (spec.NotBlank && value is null or "")
            yield return "is empty";
        if (spec.Except is { } except && Texts(value).Contains(except))
            yield return "has a value not allowed";
        if (spec.Positive && value is < 0L)
            yield return "does not have a valid value";
        if (spec.Values is { } allowed && !IsAllowed(value, allowed(version), required))
            yield return "does not have a valid value";
    }

    private static bool IsAllowed(object? value, ImmutableArray<string> allowed, bool required) =>
        value is null ? !required : Texts(value).All(text => allowed.Contains(text));

    private static ImmutableArray<string> Texts(object? value) => value switch
    {
        null => [],
        ImmutableArray<string> list => list,
        IFormattable formattable => [formattable.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString()!],
    };
}
