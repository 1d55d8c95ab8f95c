namespace CodeGuruProfiler.Profiles;

/// <summary>The encodings of a profile.</summary>
public enum ProfileEncoding
{
    /// <summary>Amazon Ion 1.0, binary: the smallest, and the default of the service.</summary>
    Ion,

    /// <summary>Amazon Ion 1.0, text.</summary>
    IonText,

    /// <summary>JSON.</summary>
    Json,
}
