using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Shared;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>The labels of all editions, by what they are for. One label can serve for several things on different editions.</summary>
internal sealed class LabelVocabulary
{
    private const double Likeness = 0.34;

    private readonly Dictionary<string, HashSet<StepIntent>> _intents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);

    /// <summary>Collects the labels of all editions.</summary>
    public LabelVocabulary(IGitLabFacts facts)
    {
        foreach (var edition in facts.Editions)
        {
            if (!facts.TryFind(edition, out var known, out _))
                continue;
            Collect(known.Personal);
            Collect(known.Group);
        }
    }

    /// <summary>What a label is for; empty where no edition has it.</summary>
    public IReadOnlySet<StepIntent> Of(string label) =>
        _intents.TryGetValue(ReaderWords.Label(label), out var found) ? found : (IReadOnlySet<StepIntent>)new HashSet<StepIntent>();

    /// <summary>What the label that comes nearest is for; empty where none is near.</summary>
    public IReadOnlySet<StepIntent> Nearest(string label) =>
        NearestWord.Of(ReaderWords.Label(label), _intents.Keys, Likeness) is { } near ? Of(near) : new HashSet<StepIntent>();

    /// <summary>Whether some edition calls a page of access tokens, or the entry that leads there, by this name.</summary>
    public bool IsTokenPlace(string name) => _places.Contains(ReaderWords.Label(name));

    /// <summary>Whether some edition has an entry of this name in the sidebars beside the page of access tokens.</summary>
    public bool IsOtherEntry(string name) => _entries.Contains(ReaderWords.Label(name));

    private void Collect(TokenPageFacts page)
    {
        Add(page.OpenForm.Take(1), StepIntent.OpenForm);
        Add(page.OpenForm.Skip(1).Append("Fine-grained token"), StepIntent.ChooseKind);
        Add([page.Submit], StepIntent.Submit);
        Add([page.Copy], StepIntent.Copy);
        Add(page.Done is { } done ? [done] : [], StepIntent.Done);
        _places.UnionWith(new[] { page.Menu[^1], page.Title }.Select(ReaderWords.Label));
        _entries.UnionWith(page.OtherEntries.Select(ReaderWords.Label));
    }

    private void Add(IEnumerable<string> labels, StepIntent intent)
    {
        foreach (var label in labels.Select(ReaderWords.Label))
        {
            if (!_intents.TryGetValue(label, out var known))
                _intents[label] = known = [];
            known.Add(intent);
        }
    }
}
