using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Judging;

/// <summary>What was asked for and what GitLab answered so far, read. Everything here is a pure function of the two.</summary>
internal sealed class Case
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    private ImmutableArray<CheckResult> _results;

    public Case(ParsedInput input, IEnumerable<Answer> answers)
    {
        Input = input;
        foreach (var answer in answers)
            _answers.TryAdd(answer.Exchange.Probe, answer);
        Token = TokenFacts.From(Answer(Probes.Self));
        User = UserFacts.From(Answer(Probes.User));
        Kind = KindOf();
        Profile = Profiles.Find(input.AskedProfile) ?? Profiles.For(Kind);
    }

    public ParsedInput Input { get; }

    public TokenFacts? Token { get; }

    public UserFacts? User { get; }

    public TokenKind Kind { get; }

    public Profile Profile { get; }

    /// <summary>The scopes GitLab listed; null when it did not, or when they are no classic scopes.</summary>
    public ImmutableArray<string>? Scopes => Token is { Granular: false } token ? token.Scopes : null;

    public string BaseUrl => Input.Address?.Base ?? "";

    public string? VersionText => Answer(Probes.Metadata) is { IsOk: true, Json: var json } ? json.Text("version") : null;

    public GitLabVersion? Version => GitLabVersion.Parse(VersionText);

    public bool? IsEnterprise => Answer(Probes.Metadata) is { IsOk: true, Json: var json } ? json.Flag("enterprise") : null;

    /// <summary>Whether this is GitLab.com: by its name, or by the headers that only its load balancers set.</summary>
    public bool IsGitLabCom =>
        string.Equals(Input.Address?.Host, "gitlab.com", StringComparison.OrdinalIgnoreCase)
        || _answers.Values.Any(answer => answer.Exchange.Header("Gitlab-Sv") is not null || answer.Exchange.Header("Gitlab-Lb") is not null);

    /// <summary>The server's clock when it spoke of the token, else this machine's.</summary>
    public DateTimeOffset Now => ServerClock.Read(Answer(Probes.Self)?.Exchange) ?? Answer(Probes.Self)?.Exchange.At ?? DateTimeOffset.UnixEpoch;

    /// <summary>The moment that dates are judged for: the server's, or a later one that was asked for.</summary>
    public DateTimeOffset JudgedAt => IsForLater ? Input.Now!.Value : Now;

    /// <summary>Whether it was asked what holds at a later moment than the server's.</summary>
    public bool IsForLater => Input.Now > Now;

    /// <summary>The refusals for want of a scope, each of which proves that none of the scopes it names is held.</summary>
    public IEnumerable<Answer> ScopeRefusals => _answers.Values.Where(answer => answer.Kind == AnswerKind.InsufficientScope);

    /// <summary>The answer after which nothing more is sent: it asks to be left alone, or the way to GitLab is gone.</summary>
    public Answer? Stop => _answers.Values.FirstOrDefault(answer =>
        answer.Exchange.Authenticated
        && answer.Kind is AnswerKind.RateLimited or AnswerKind.Foreign or AnswerKind.Redirect or AnswerKind.NoAnswer);

    /// <summary>The check to name when groups and projects were not asked for.</summary>
    public string WhyNothingRead => User is null || !Profile.Kinds.Contains(Kind) ? CheckIds.Kind : CheckIds.ScopesRequired;

    public Answer? Answer(string probe) => _answers.GetValueOrDefault(probe);

    /// <summary>What to say of a question whose request was never sent: why the asking stopped, or which check made it pointless.</summary>
    public Finding NotAsked(string question, string because) =>
        Stop is { } stop ? Inconclusive.Of(stop, question) with { Because = CheckList.AskerOf(stop) } : Finding.Skipped(because);

    public ListFacts? List(string probe) => ListFacts.From(Answer(probe));

    /// <summary>What the checks find.</summary>
    public ImmutableArray<CheckResult> Results => _results.IsDefault ? _results = Judge.Run(this) : _results;

    public IEnumerable<Answer> Answers => _answers.Values;

    /// <summary>The path of the group to be scanned, as far as it is known; what the caller gave may be a number.</summary>
    public string? GroupPath =>
        (Answer(Probes.Group) is { IsOk: true, Json: var json } ? json.Text("full_path") : null)
        ?? (Input.Group is { Text: var text } && !text.All(char.IsAsciiDigit) ? text : null)
        ?? (List(Probes.TopGroups) is { IsExact: true, Items: [var only] } ? only.Text("full_path") : null);

    private TokenKind KindOf() =>
        Token is { Granular: true } || Answer(Probes.Self)?.Kind == AnswerKind.InsufficientGranularScope
            ? TokenKind.FineGrained
            : User?.Kind ?? TokenKind.Unknown;
}
