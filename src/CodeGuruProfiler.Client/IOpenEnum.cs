namespace CodeGuruProfiler.Client;

/// <summary>A set of strings of which some are known: values that came later than this client survive in it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>Gets the string as the service writes it.</summary>
    /// <value>Never <see langword="null"/>; empty for the default value.</value>
    string Value { get; }

    /// <summary>Creates a value from a string, known or not.</summary>
    /// <param name="value">The string as the service writes it; case matters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    static abstract TSelf FromValue(string value);
}
