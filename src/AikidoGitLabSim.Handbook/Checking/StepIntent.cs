namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>What a step is for, whatever its words are.</summary>
internal enum StepIntent
{
    /// <summary>The purpose of the step is not known.</summary>
    Unknown,

    /// <summary>Go to the page of the access tokens.</summary>
    GoToTokens,

    /// <summary>Open the form for a new token.</summary>
    OpenForm,

    /// <summary>Choose the kind of token in the menu of the dropdown.</summary>
    ChooseKind,

    /// <summary>Fill in, choose or clear something on the form.</summary>
    FillField,

    /// <summary>Empty the expiration date.</summary>
    ClearDate,

    /// <summary>Select scopes, or leave them out.</summary>
    SelectScopes,

    /// <summary>Create the token.</summary>
    Submit,

    /// <summary>Copy the new token.</summary>
    Copy,

    /// <summary>Leave the new token.</summary>
    Done,

    /// <summary>Paste the token outside of GitLab.</summary>
    Paste,

    /// <summary>Something that GitLab's pages of tokens do not offer for a token, such as a download.</summary>
    OtherDeed,
}
