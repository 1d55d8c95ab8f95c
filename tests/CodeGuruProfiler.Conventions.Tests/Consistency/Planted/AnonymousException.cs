namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>An exception that does not name its call.</summary>
internal sealed class AnonymousException(string message) : Exception(message);
