using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;
using AikidoGitLabSim.Handbook.Walking.Api;
using AikidoGitLabSim.Handbook.Walking.Labels;
using AikidoGitLabSim.Handbook.Walking.Pictures;
using AikidoGitLabSim.Handbook.Walking.Screens;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>One walk through one branch of a page on one GitLab: where it is, and what it found so far.</summary>
internal sealed class WalkSession
{
    private readonly IReadOnlyList<StepRecord> _instructions;
    private int _index = -1;

    public WalkSession(HelpPage page, TokenBranch token, WalkTarget target, WalkTools tools, IReadOnlyList<StepRecord> instructions)
    {
        (HelpPage, Token, Target, _instructions) = (page, token, target, instructions);
        (Screen, Camera, Api) = tools;
        IsAboutAikido = page.Text.Contains("aikido", StringComparison.OrdinalIgnoreCase);
    }

    public HelpPage HelpPage { get; }

    public TokenBranch Token { get; }

    public WalkTarget Target { get; }

    public Screen Screen { get; }

    public Camera Camera { get; }

    public TokenApi Api { get; }

    /// <summary>What the API says of the new token; null before it was asked.</summary>
    public TokenProperties? Facts { get; set; }

    /// <summary>Whether the page hands the token to Aikido, and not to another product.</summary>
    public bool IsAboutAikido { get; }

    /// <summary>The claim that is being checked; null while instructions are carried out.</summary>
    public StepRecord? Claim { get; set; }

    /// <summary>The statement that is being carried out or checked.</summary>
    public StepRecord Current => Claim ?? _instructions[_index];

    /// <summary>The last navigation; a later step may find out that it leads to another page than meant.</summary>
    public StepRecord? LastNavigation { get; set; }

    /// <summary>A navigation to a place that the next navigation reaches, such as "go to the token page" above two alternatives.</summary>
    public StepRecord? Umbrella { get; set; }

    /// <summary>The statement that emptied the date, and the date before.</summary>
    public (StepRecord Step, string Date)? ClearedDate { get; set; }

    /// <summary>The statement that chose the scopes.</summary>
    public StepRecord? ScopeStep { get; set; }

    /// <summary>Why nothing further can be done; null while something can.</summary>
    public string? Blocked { get; set; }

    /// <summary>The new token's value; null before one was made.</summary>
    public string? Secret { get; private set; }

    /// <summary>Whether the page had the token copied.</summary>
    public bool IsCopied { get; set; }

    /// <summary>The statement that pasted the token; Aikido's answer belongs to it.</summary>
    public StepRecord? Pasted { get; set; }

    /// <summary>Whether the walk is on another product's side, after the token was made.</summary>
    public bool IsElsewhere { get; set; }

    /// <summary>What GitLab needs and the page leaves out.</summary>
    public List<string> Unsaid { get; } = [];

    /// <summary>The statements of which a picture for the help page is taken.</summary>
    public IReadOnlySet<Statement> FiguresFor { get; init; } = new HashSet<Statement>();

    /// <summary>How far the making of a token is.</summary>
    public FormPhase Phase => TokenScreens.PhaseOf(Screen.Tree);

    /// <summary>The statements that are still to be carried out.</summary>
    public IEnumerable<StepRecord> Ahead => _instructions.Skip(_index + 1);

    /// <summary>The statements that were carried out.</summary>
    public IEnumerable<StepRecord> Behind => _instructions.Take(_index);

    /// <summary>Goes on to the next statement.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next() => ++_index < _instructions.Count;

    /// <summary>Keeps the value of a new token, which no picture may show.</summary>
    public void Keep(string secret) => Camera.Secret = Secret = secret;

    /// <summary>Notes something that the page leaves out, once.</summary>
    public void Note(string unsaid)
    {
        if (!Unsaid.Contains(unsaid, StringComparer.Ordinal))
            Unsaid.Add(unsaid);
    }

    /// <summary>Takes a picture for the current statement.</summary>
    /// <param name="node">The element to frame; null for none.</param>
    /// <param name="caption">What the picture shows.</param>
    public async Task PictureAsync(AriaNode? node, string caption)
    {
        Current.Pictures.Add(await Camera.TakeAsync(node is null ? null : Screen.At(node), caption));
        if (node is not null && FiguresFor.Contains(Current.Statement))
            Current.Figure = await Camera.TakeFigureAsync(Screen.At(node), AlternativeOf(node));
    }

    private string AlternativeOf(AriaNode node)
    {
        var what = node.Role == "textbox" ? "field" : node.Role;
        return $"The page \"{Screen.Tree.Title}\" with the {what} \"{LabelFinder.Shown(node)}\" framed.";
    }

    /// <summary>Presses an element after a picture of it.</summary>
    public async Task<bool> PressAsync(AriaNode node, string caption)
    {
        await PictureAsync(node, caption);
        return await Screen.PressAsync(node);
    }

    /// <summary>An address below the GitLab.</summary>
    public Uri GitLab(string path) => new($"{Target.GitLabUrl.ToString().TrimEnd('/')}/{path.TrimStart('/')}");

    /// <summary>Looks for an element by its label; where it is not there at once, waits as long as the GitLab may still draw.</summary>
    public async Task<Found?> NamedAsync(string[] roles, Wanted wanted) =>
        LabelFinder.Named(LabelFinder.Candidates(Screen.Tree, roles), wanted)
        ?? (Target.Patience == TimeSpan.Zero ? null
            : await Screen.FindAsync(tree => LabelFinder.Named(LabelFinder.Candidates(tree, roles), wanted)));
}
