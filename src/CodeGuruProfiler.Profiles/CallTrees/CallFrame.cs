using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>A frame of a stack, and where its code is.</summary>
/// <param name="Name">The name, for example <c>orders.service:OrderService:price</c>. Any string is one.</param>
/// <param name="File">The path of the source file; <see langword="null"/> when it is not known.</param>
/// <param name="Line">The line that runs; <see langword="null"/> when it is not known.</param>
[DebuggerDisplay("{Name,nq} ({File,nq}:{Line})")]
public readonly record struct CallFrame(string Name, string? File = null, int? Line = null);
