using AikidoGitLabSim.Handbook.Meaning;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>The fields of the form for a new token, by the words that pages use for them.</summary>
internal static class FormFields
{
    /// <summary>The field for the name.</summary>
    public const string Name = "Token name";

    /// <summary>The field for the date.</summary>
    public const string Date = "Expiration date";

    /// <summary>The label of the list of roles.</summary>
    public const string Role = "Select a role";

    /// <summary>The label of the list of scopes.</summary>
    public const string Scopes = "Select scopes";

    private static readonly (string Word, string Field)[] Words =
    [
        ("description", "Description"),
        ("expir", Date), ("date", Date), ("lifetime", Date), ("validity", Date),
        ("role", Role), ("access level", Role),
        ("scope", Scopes), ("permission", Scopes),
        ("name", Name), ("label", Name), ("title", Name),
    ];

    /// <summary>The field that a target means; null where it means none.</summary>
    public static string? Of(IEnumerable<string> target)
    {
        var text = ReaderWords.Label(string.Join(' ', target));
        return Array.Find(Words, row => text.Contains(row.Word, StringComparison.Ordinal)).Field;
    }
}
