namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>How far a reader is who carried out the steps so far.</summary>
internal sealed record Progress
{
    /// <summary>Whether the page of the tokens was reached.</summary>
    public bool AtTokens { get; init; }

    /// <summary>How many entries that open the form were used.</summary>
    public int Opened { get; init; }

    /// <summary>Whether the token was created.</summary>
    public bool Created { get; init; }

    /// <summary>Whether a later step creates the token.</summary>
    public bool CreatedLater { get; init; }

    /// <summary>Whether the token does not exist yet and a later step creates it.</summary>
    public bool IsBeforeToken => !Created && CreatedLater;

    /// <summary>Whether a step copied or pasted the token before it existed.</summary>
    public bool CopiedTooEarly { get; init; }

    /// <summary>Whether the steps went on outside of GitLab.</summary>
    public bool Outside { get; init; }

    /// <summary>How far the reader is after a step.</summary>
    public Progress After(StepIntent intent) => intent switch
    {
        StepIntent.GoToTokens => this with { AtTokens = true, Outside = false },
        StepIntent.OpenForm or StepIntent.ChooseKind => this with { AtTokens = true, Opened = Opened + 1, Created = false },
        StepIntent.FillField or StepIntent.ClearDate or StepIntent.SelectScopes =>
            this with { AtTokens = true, Opened = Math.Max(Opened, 1) },
        StepIntent.Submit => this with { Created = true },
        StepIntent.Copy => this with { CopiedTooEarly = CopiedTooEarly || IsBeforeToken },
        StepIntent.Paste => this with { Outside = true },
        _ => this,
    };
}
