namespace CodeGuruProfiler.Client.Configuration;

/// <summary>A value together with the option, variable or key that it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">The name for messages: <c>Region</c>, <c>AWS_REGION</c>, or <c>region in the profile 'web' of ~/.aws/config</c>.</param>
internal readonly record struct Setting<T>(T Value, string Source);
