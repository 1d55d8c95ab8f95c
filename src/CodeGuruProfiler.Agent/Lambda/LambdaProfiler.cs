using CodeGuruProfiler.Agent.Lambda;

namespace CodeGuruProfiler.Agent;

/// <summary>Profiles an AWS Lambda function written in .NET, by one line around its handler.</summary>
/// <remarks>
/// <para>
/// The agent starts with the first invocation, takes looks only during invocations, and reports at the beginning of one, when a period is over. It needs
/// no AWS package: you read the invocation from the context that your handler receives.
/// </para>
/// <para>
/// Exceptions of the handler are unchanged. The agent logs to the logger factory of its client's options. Without one, it writes warnings and errors to the
/// standard error stream, which is the log of the function.
/// </para>
/// </remarks>
public static class LambdaProfiler
{
    /// <summary>Wraps an asynchronous handler with a result.</summary>
    /// <typeparam name="TIn">The input of the handler.</typeparam>
    /// <typeparam name="TContext">The context, usually <c>ILambdaContext</c>.</typeparam>
    /// <typeparam name="TOut">The output of the handler.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <param name="read">Reads the invocation from the context.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> for the environment alone.</param>
    /// <returns>The handler, profiled.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> or <paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public static Func<TIn, TContext, Task<TOut>> Wrap<TIn, TContext, TOut>(
        Func<TIn, TContext, Task<TOut>> handler, Func<TContext, LambdaInvocation> read, Action<CodeGuruProfilerAgentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(read);

        return InvocationAgent.Create(configure).Wrap(handler, read);
    }

    /// <summary>Wraps an asynchronous handler without a result.</summary>
    /// <typeparam name="TIn">The input of the handler.</typeparam>
    /// <typeparam name="TContext">The context, usually <c>ILambdaContext</c>.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <param name="read">Reads the invocation from the context.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> for the environment alone.</param>
    /// <returns>The handler, profiled.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> or <paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public static Func<TIn, TContext, Task> Wrap<TIn, TContext>(
        Func<TIn, TContext, Task> handler, Func<TContext, LambdaInvocation> read, Action<CodeGuruProfilerAgentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(read);

        return InvocationAgent.Create(configure).Wrap(handler, read);
    }

    /// <summary>Wraps a synchronous handler with a result.</summary>
    /// <typeparam name="TIn">The input of the handler.</typeparam>
    /// <typeparam name="TContext">The context, usually <c>ILambdaContext</c>.</typeparam>
    /// <typeparam name="TOut">The output of the handler.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <param name="read">Reads the invocation from the context.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> for the environment alone.</param>
    /// <returns>The handler, profiled.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> or <paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public static Func<TIn, TContext, TOut> Wrap<TIn, TContext, TOut>(
        Func<TIn, TContext, TOut> handler, Func<TContext, LambdaInvocation> read, Action<CodeGuruProfilerAgentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(read);

        return InvocationAgent.Create(configure).Wrap(handler, read);
    }

    /// <summary>Wraps a synchronous handler without a result.</summary>
    /// <typeparam name="TIn">The input of the handler.</typeparam>
    /// <typeparam name="TContext">The context, usually <c>ILambdaContext</c>.</typeparam>
    /// <param name="handler">The handler.</param>
    /// <param name="read">Reads the invocation from the context.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/> for the environment alone.</param>
    /// <returns>The handler, profiled.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> or <paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is invalid. The message names it.</exception>
    public static Action<TIn, TContext> Wrap<TIn, TContext>(
        Action<TIn, TContext> handler, Func<TContext, LambdaInvocation> read, Action<CodeGuruProfilerAgentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(read);

        return InvocationAgent.Create(configure).Wrap(handler, read);
    }
}
