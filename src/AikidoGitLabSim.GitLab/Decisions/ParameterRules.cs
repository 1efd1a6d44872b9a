using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>Are the parameters what the route declares? All errors are told at once, in order of declaration.</summary>
public static class ParameterRules
{
    /// <summary>Grape's validation.</summary>
    public static Rule Valid { get; } = new("parameters.valid", "ruby-grape/grape v2.0.0 lib/grape/validations", Validate);

    private static Ruling Validate(Case request)
    {
        if (request.Law.Parameters.IsEmpty)
            return default;

        var version = request.World.Edition.Version;
        var values = new Dictionary<string, object?>();
        List<string>? errors = null;
        foreach (var law in request.Law.Parameters)
        {
            if (!law.Exists.Holds(version))
                continue;
            foreach (var error in Check(law, request.Parameters, version, values))
                (errors ??= []).Add($"{law.Name} {error}");
        }

        return errors is null
            ? Ruling.Found(request.Findings with { Arguments = new Arguments(values) })
            : new Refusal(RefusalKind.InvalidParameter, string.Join(", ", errors), "Correct the parameters named in the error");
    }

    private static IEnumerable<string> Check(ParameterLaw law, RawParameters raw, GitLabVersion version, Dictionary<string, object?> values)
    {
        var required = law.IsRequired(version);
        return raw.Has(law.Name) ? CheckGiven(law, raw, version, values, required) : required ? Missing(law) : [];
    }

    private static IEnumerable<string> Missing(ParameterLaw law)
    {
        yield return "is missing";
        if (law.NotBlank)
            yield return "is empty";
        if (law.Values is not null)
            yield return "does not have a valid value";
    }

    private static IEnumerable<string> CheckGiven(
        ParameterLaw law, RawParameters raw, GitLabVersion version, Dictionary<string, object?> values, bool required)
    {
        if (!Coercion.Try(law.Type, raw[law.Name], out var value))
            yield return "is invalid";
        else
            values[law.Name] = value;

        if (law.NotBlank && value is null or "")
            yield return "is empty";
        if (law.Except is { } except && Texts(value).Contains(except))
            yield return "has a value not allowed";
        if (law.Positive && value is < 0L)
            yield return "does not have a valid value";
        if (law.Values is { } allowed && !IsAllowed(value, allowed(version), required))
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
