using System.Collections.Immutable;

namespace AikidoGitLabSim.GitLab.Mails;

/// <summary>A mail that GitLab would have sent. It stays in the world's outbox.</summary>
/// <param name="Id">Counts up from 1.</param>
/// <param name="SentAt">When, in the world's time, UTC.</param>
/// <param name="To">The address.</param>
/// <param name="UserId">The recipient.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Days">How many days before the tokens expire it says at most; null: they have expired.</param>
/// <param name="TokenIds">The tokens.</param>
/// <param name="TokenNames">Their names, in the same order.</param>
/// <param name="Resource">The full path of the group or project that the token belongs to; null: it is the recipient's own.</param>
public sealed record Mail(
    long Id, DateTimeOffset SentAt, string To, long UserId, MailKind Kind, int? Days, ImmutableArray<long> TokenIds,
    ImmutableArray<string> TokenNames, string? Resource)
{
    /// <summary>What the mail says, in our words.</summary>
    public string Subject => Kind == MailKind.TokensExpired
        ? $"Expired: {Tokens}"
        : $"Expires in {Days} days or less: {Tokens}";

    private string Tokens => Resource is null ? string.Join(", ", TokenNames) : $"{string.Join(", ", TokenNames)} of {Resource}";
}
