namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>What the text before a clause has named, for "it", "that button" and forms that are open.</summary>
internal sealed class Memory
{
    /// <summary>The button, link or entry named last.</summary>
    public Part? Control { get; set; }

    /// <summary>The thing that "it" refers to.</summary>
    public Part? Thing { get; set; }

    /// <summary>The place where text was entered last.</summary>
    public Part? Field { get; set; }

    /// <summary>The option or field that was named last.</summary>
    public Part? Option { get; set; }

    /// <summary>The place where commands are typed, such as a chat.</summary>
    public Part? Console { get; set; }

    /// <summary>The section of scopes or permissions that was opened last.</summary>
    public Part? Scopes { get; set; }

    /// <summary>Whether scopes or permissions were listed: labels such as "Code: Read" are then permissions.</summary>
    public bool ListsScopes { get; set; }

    /// <summary>Whether the reader has a form before them: labels are then options rather than menus.</summary>
    public bool InForm { get; set; }

    /// <summary>The lists that give the values of a form's fields.</summary>
    public IReadOnlySet<int> Forms { get; init; } = new HashSet<int>();

    /// <summary>Whether the page tells its steps in the passive voice.</summary>
    public bool Describes { get; init; }

    /// <summary>The lists that say for whom and for what the page holds.</summary>
    public IReadOnlySet<int> Facts { get; init; } = new HashSet<int>();

    /// <summary>The menu entry that the pointer rests on.</summary>
    public Part? Hovered { get; set; }

    /// <summary>The page or section that was gone to last.</summary>
    public Part? Place { get; set; }

    /// <summary>The section that the above belongs to.</summary>
    public int Section { get; set; } = -1;

    /// <summary>Forgets what another section named.</summary>
    public void Enter(int section)
    {
        if (section == Section)
            return;
        Section = section;
        InForm = false;
        Control = null;
        Hovered = null;
        Thing = null;
        Field = null;
        Place = null;
        Option = null;
        Scopes = null;
        ListsScopes = false;
    }
}
