namespace CodeGuruProfiler.Profiles;

/// <summary>Says how a profile is written.</summary>
public enum ProfileEncoding
{
    /// <summary>Amazon Ion 1.0, binary: the smallest, and what the service answers with unless asked otherwise.</summary>
    Ion,

    /// <summary>Amazon Ion 1.0, text.</summary>
    IonText,

    /// <summary>JSON.</summary>
    Json,
}
