namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>The server's reaction to one request.</summary>
internal delegate Task Answer(ScriptedConnection connection);
