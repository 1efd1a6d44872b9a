namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The refusal of a request: its kind, GitLab's text, and the change that would allow the request.</summary>
/// <param name="Kind">How.</param>
/// <param name="Text">What is said beyond the kind's own words: the missing thing, the reason, the parameter's error; null:
/// nothing.</param>
/// <param name="Cure">The smallest change that would allow it, for the explanation; never part of an answer.</param>
public sealed record Refusal(RefusalKind Kind, string? Text, string Cure)
{
    /// <summary>The text, for kinds that always have one.</summary>
    /// <exception cref="InvalidOperationException">The refusal has no text.</exception>
    public string RequiredText =>
        Text ?? throw new InvalidOperationException($"A refusal of the kind {Kind} has no text; give it one in its rule");

    /// <summary>The attribute that is wrong, for <see cref="RefusalKind.InvalidModel"/>.</summary>
    public string? Field { get; init; }

    /// <summary>The scopes that would have done, as GitLab lists them, for <see cref="RefusalKind.InsufficientScope"/>.</summary>
    public string? Scopes { get; init; }

    /// <summary>No token, or an unknown one.</summary>
    public static Refusal Unauthorized(string cure) => new(RefusalKind.Unauthorized, null, cure);

    /// <summary>The user lacks a right.</summary>
    public static Refusal Forbidden(string? reason, string cure) => new(RefusalKind.Forbidden, reason, cure);

    /// <summary>Something is not there, or not to be seen.</summary>
    /// <param name="what">GitLab's word for it, such as <c>Project</c>; null: it names nothing.</param>
    /// <param name="cure">The smallest change that would allow it.</param>
    public static Refusal NotFound(string? what, string cure) => new(RefusalKind.NotFound, what, cure);

    /// <summary>The handler turns the request down.</summary>
    public static Refusal BadRequest(string? reason, string cure) => new(RefusalKind.BadRequest, reason, cure);
}
