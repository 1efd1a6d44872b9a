namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>What Grape makes of a parameter's text.</summary>
public enum ParameterType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false, in any of the spellings that dry-types takes.</summary>
    Boolean,

    /// <summary>A date without time.</summary>
    Date,

    /// <summary>A date with time, UTC unless an offset is given.</summary>
    DateTime,

    /// <summary>A list of texts.</summary>
    StringList,

    /// <summary>A list of texts that may also come as one text with commas.</summary>
    CommaSeparatedList,
}
