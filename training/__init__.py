"""How the shipped weights are made: the labelled texts, their check, the training of the encoder and its heads."""
