using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Server.Web;

/// <summary>What a browser sent: parameters that may be kept, and those that may not.</summary>
/// <param name="Method">The method, Rails' <c>_method</c> respected.</param>
/// <param name="Parameters">Query and form, without what is private.</param>
/// <param name="Private">Passwords and the form's own token; never part of a decision.</param>
internal sealed record WebForm(string Method, Dictionary<string, object?> Parameters, IReadOnlyDictionary<string, string> Private)
{
    private const string Override = "_method";
    private const string FormToken = "authenticity_token";
    private const string FormTokenHeader = "X-CSRF-Token";

    /// <summary>The field by which our own pages' forms ask for a page; without it a token's form answers JSON, as GitLab's does.</summary>
    public const string WantsPage = "simulated_page";

    private static readonly FormOptions Limits =
        new() { ValueCountLimit = 512, KeyLengthLimit = 512, ValueLengthLimit = 64 << 10, MultipartBodyLengthLimit = 256 << 10 };

    // Our own parameters: the id of the token that a dialog is about, and the wish to see the form.
    private static readonly string[] Harmless = ["token", "new_token"];

    private static readonly string[] Overrides = [HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    /// <summary>The form's own token, or the one that a script sends as a header.</summary>
    public string? Token => Private.GetValueOrDefault(FormToken);

    /// <summary>Whether one of our own pages sent the form and shows the answer.</summary>
    public bool IsFromPage => Parameters.ContainsKey(WantsPage);

    /// <summary>The value of a password field; null: not sent.</summary>
    public string? Password(string name) => Private.GetValueOrDefault(name);

    /// <summary>Reads a request.</summary>
    /// <exception cref="InvalidDataException">The form has too many or too long fields.</exception>
    public static async Task<WebForm> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
            Add(parameters, kept, name, values);

        var method = HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method.ToUpperInvariant();
        if (method != HttpMethods.Get && request.HasFormContentType)
        {
            http.Features.Set<IFormFeature>(new FormFeature(request, Limits));
            foreach (var (name, values) in await request.ReadFormAsync(http.RequestAborted))
                Add(parameters, kept, name, values);
        }

        if (request.Headers.TryGetValue(FormTokenHeader, out var header))
            kept.TryAdd(FormToken, header.ToString());
        return new WebForm(TakeMethod(parameters, method), parameters, kept);
    }

    private static string TakeMethod(Dictionary<string, object?> parameters, string sent) =>
        parameters.Remove(Override, out var value) && value is string word && sent == HttpMethods.Post
        && word.ToUpperInvariant() is var wanted && Overrides.Contains(wanted)
            ? wanted
            : sent;

    private static void Add(Dictionary<string, object?> parameters, Dictionary<string, string> kept, string name, StringValues values)
    {
        if (SecretNames.Matches(name) && !Harmless.Contains(name))
            kept[name] = values.ToString();
        else if (name.EndsWith("[]", StringComparison.Ordinal))
            parameters[name] = values.ToList<object?>();
        else
            parameters[name] = values[^1] ?? "";
    }

    /// <summary>What the engine may see and the journal keep.</summary>
    public RawParameters WithPath(Dictionary<string, string> path)
    {
        foreach (var (name, value) in path)
            Parameters[name] = value;
        return new RawParameters(Parameters);
    }
}
