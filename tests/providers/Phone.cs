namespace FamilyGuide.Providers;

/// <summary>A family's phone: what stands in its chat with the guide.</summary>
sealed class Phone(LoopbackProvider provider, string address)
{
    readonly Lock _lock = new();
    readonly List<PhoneMessage> _messages = [];

    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Address => address;

    /// <summary>The app speaks this.</summary>
    public string Language { get; set; } = "en";

    public IReadOnlyList<PhoneMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>What the guide and people of the desk wrote.</summary>
    public IReadOnlyList<PhoneMessage> Received => [.. Messages.Where(message => !message.IsMine)];

    public PhoneMessage Last => Received[^1];

    public Task WritesAsync(string text)
    {
        Add(new(text, [], IsMine: true));
        return provider.WriteAsync(this, text);
    }

    /// <summary>Presses a button of the last message that has some.</summary>
    public Task PressesAsync(string title)
    {
        var button = Received.Last(message => message.Buttons.Count > 0).Buttons
            .First(one => one.Title == title);
        Add(new(title, [], IsMine: true));
        return provider.PressAsync(this, button);
    }

    /// <summary>Presses one of a message's buttons, or writes its number where there are none.</summary>
    public Task ChoosesAsync(PhoneMessage message, int number) => message.Buttons.Count >= number
        ? PressesAsync(message.Buttons[number - 1].Title)
        : WritesAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Receives(PhoneMessage message) => Add(message);

    /// <summary>What the family just wrote gets the provider's name for it.</summary>
    public void Names(string text, string name)
    {
        lock (_lock)
        {
            var at = _messages.FindLastIndex(one => one.IsMine && one.Name is null && one.Text == text);
            if (at >= 0)
            {
                _messages[at] = _messages[at] with { Name = name };
            }
        }
    }

    /// <summary>The provider takes messages away.</summary>
    public void Loses(IReadOnlyCollection<string> names)
    {
        lock (_lock)
        {
            _messages.RemoveAll(one => one.Name is { } name && names.Contains(name, StringComparer.Ordinal));
        }
    }

    public void ClearsChat()
    {
        lock (_lock)
        {
            _messages.Clear();
        }
    }

    /// <summary>Waits until something with these words has come, after so many messages that came before.</summary>
    public async Task<PhoneMessage> SeesAsync(string words, int after = 0)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                changed = _changed.Task;
            }

            if (Received.Skip(after).FirstOrDefault(
                one => one.Text.Contains(words, StringComparison.Ordinal)) is { } seen)
            {
                return seen;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException(
                    $"\"{words}\" did not come; there is:\n{string.Join("\n---\n", Received.Select(one => one.Text))}",
                    late);
            }
        }
    }

    void Add(PhoneMessage message)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _messages.Add(message);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.TrySetResult();
    }
}

/// <param name="Text">As the phone shows it, without markup.</param>
/// <param name="Buttons">What can be pressed below it.</param>
/// <param name="IsMine">The family wrote it.</param>
sealed record PhoneMessage(string Text, IReadOnlyList<PhoneButton> Buttons, bool IsMine = false)
{
    /// <summary>The provider's name for it.</summary>
    public string? Name { get; init; }
}

/// <param name="Title">What stands on it.</param>
/// <param name="Key">What the provider sends when it is pressed.</param>
/// <param name="Detail">What stands below the title in a list.</param>
sealed record PhoneButton(string Title, string Key, string Detail = "");
