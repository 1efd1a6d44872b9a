using System.Collections.Frozen;
using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Reading;

/// <summary>What the caller wants and what GitLab has answered so far, read into facts. Immutable.</summary>
internal sealed class Answers
{
    private readonly FrozenDictionary<string, ReadAnswer> _byProbe;

    public Answers(ParsedInput input, IEnumerable<ReadAnswer> answers)
    {
        Input = input;
        All = [.. answers.DistinctBy(answer => answer.Exchange.Probe, StringComparer.Ordinal)];
        _byProbe = All.ToFrozenDictionary(answer => answer.Exchange.Probe, StringComparer.Ordinal);
        Token = TokenFacts.From(Answer(Probes.Self));
        User = UserFacts.From(Answer(Probes.User));
        Kind = Token is { Granular: true } || Answer(Probes.Self)?.Kind == AnswerKind.InsufficientGranularScope
            ? TokenKind.FineGrained
            : User?.Kind ?? TokenKind.Unknown;
        Profile = Profiles.Find(input.AskedProfile) ?? Profiles.For(Kind);
    }

    public ParsedInput Input { get; }

    /// <summary>The first answer of each probe, in the order in which they came.</summary>
    public ImmutableArray<ReadAnswer> All { get; }

    public TokenFacts? Token { get; }

    public UserFacts? User { get; }

    public TokenKind Kind { get; }

    public Profile Profile { get; }

    /// <summary>The scopes that GitLab listed; null when it listed none, or when the token is fine-grained.</summary>
    public ImmutableArray<string>? Scopes => Token is { Granular: false } token ? token.Scopes : null;

    public string BaseUrl => Input.Address?.Base ?? "";

    public string? VersionText => Answer(Probes.Metadata) is { IsOk: true, Json: var json } ? json.Text("version") : null;

    public ReleaseNumber? Version => ReleaseNumber.Parse(VersionText);

    public bool? IsEnterprise => Answer(Probes.Metadata) is { IsOk: true, Json: var json } ? json.Flag("enterprise") : null;

    /// <summary>Whether this is GitLab.com: by its name, or by the headers that only its load balancers set.</summary>
    public bool IsGitLabCom =>
        string.Equals(Input.Address?.Host, "gitlab.com", StringComparison.OrdinalIgnoreCase)
        || All.Any(answer => answer.Exchange.Header("Gitlab-Sv") is not null || answer.Exchange.Header("Gitlab-Lb") is not null);

    /// <summary>The server's clock when it answered about the token; otherwise this machine's.</summary>
    public DateTimeOffset Now => ServerClock.Read(Answer(Probes.Self)?.Exchange) ?? Answer(Probes.Self)?.Exchange.At
        ?? DateTimeOffset.UnixEpoch;

    /// <summary>The moment for which dates are judged: the server's time, or the later one that the caller gave.</summary>
    public DateTimeOffset JudgedAt => Input.Now is { } later && later > Now ? later : Now;

    /// <summary>Whether the caller gave a moment that is later than the server's time.</summary>
    public bool IsForLater => Input.Now > Now;

    /// <summary>The refusals for a missing scope. Each proves that the token has none of the scopes it names.</summary>
    public IEnumerable<ReadAnswer> ScopeRefusals => All.Where(answer => answer.Kind == AnswerKind.InsufficientScope);

    /// <summary>The answer after which no request is sent: a rate limit, or an answer that did not come from GitLab.</summary>
    public ReadAnswer? Stop => All.FirstOrDefault(answer =>
        answer.Exchange.Authenticated
        && answer.Kind is AnswerKind.RateLimited or AnswerKind.Foreign or AnswerKind.Redirect or AnswerKind.NoAnswer);

    /// <summary>The path of the group to be scanned, as far as it is known; the caller may have given a number.</summary>
    public string? GroupPath =>
        (Answer(Probes.Group) is { IsOk: true, Json: var json } ? json.Text("full_path") : null)
        ?? (Input.Group is { Text: var text } && !text.All(char.IsAsciiDigit) ? text : null)
        ?? (List(Probes.TopGroups) is { IsExact: true, Items: [var only] } ? only.Text("full_path") : null);

    public ReadAnswer? Answer(string probe) => _byProbe.GetValueOrDefault(probe);

    public ListFacts? List(string probe) => ListFacts.From(Answer(probe));
}
